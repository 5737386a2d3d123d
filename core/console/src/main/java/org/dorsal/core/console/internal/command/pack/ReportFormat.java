package org.dorsal.core.console.internal.command.pack;

/** How problems are printed. */
public enum ReportFormat {
    TEXT, JSON,
    /** SARIF 2.1.0, which forges and editors show beside the lines. */
    SARIF
}
