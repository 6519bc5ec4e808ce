"""What surrounds the panes: actions, toolbar, foot, the red bar, and how the panes share room.

``actions.py`` lists every action with its words and keys. Imports as ``ui`` does.
"""
