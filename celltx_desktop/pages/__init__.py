"""From record to page: what the pane, the sheet and the command line all show. No Qt."""
