"""From page to file: HTML, PDF sheets, Markdown, JSON, CSV. No Qt, but for the fallback writer."""
