"""The running job's file: found, read for the ledger, and its picture kept for the preview."""
