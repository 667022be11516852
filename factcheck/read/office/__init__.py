"""Word processors, spreadsheets and presentations: OOXML and OpenDocument."""
