"""Between pages and widgets: navigator, item models, theme, pictures. QtCore and QtGui only."""
