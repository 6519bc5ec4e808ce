"""The widgets. They ask with signals, are told with methods, and hold only what they draw.

Requests go one way, facts the other, and ``wiring.py`` is where they are connected:

    pane ``placeRequested`` -> ``Navigator.go`` -> ``pageChanged`` -> ``MainWindow.show_page``
    key in the field -> ``Navigator.search`` -> ``hitsChanged`` -> ``MainWindow.show_hits``
    Enter on a hit -> ``Navigator.open_hit`` -> ``pageChanged``, then what to turn to
    action -> a method in ``commands`` -> the navigator, a dialog, or a setting that is kept
    theme, size, language of the window -> ``App.restyle`` -> Qt's StyleChange and LanguageChange
    -> ``Styled.restyle`` and ``retranslate``; language of the pages -> ``Style.contentChanged``

Owners: the page, its place and the hits ``Navigator``; the statement under the cursor ``PageView``;
fonts, colours, languages ``Style``; a dialog the command that opens it. Others are told anew.

``main_window.py`` makes the panes and lays them out. ``frame`` surrounds them, ``navigation`` is
the left side, ``page`` the right; ``dialogs`` open above, ``commands`` are what the actions do.
Imports ``present``, ``export``, ``pages``, ``wording``, ``store``, ``domain`` and ``settings``.
"""
