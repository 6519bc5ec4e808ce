"""The widgets. They ask with signals, are told with methods, and hold only what they made."""
