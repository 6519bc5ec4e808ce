"""From page to file: PDF sheets, Markdown and JSON. No Qt, but for the fallback writer."""
