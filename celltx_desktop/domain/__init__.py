"""What the reference holds: frozen values of the standard library alone, no Qt and no SQL."""
