"""The system page: window, officers, calendar, procedures, data."""
