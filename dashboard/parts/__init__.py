"""What pages share: head and foot, filters, the evidence of a claim, the table."""
