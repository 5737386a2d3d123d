package org.dorsal.core.console.internal;

import java.util.Objects;

import org.dorsal.core.exchange.QuestionnaireExport;
import org.dorsal.core.exchange.QuestionnaireImport;

/** What the commands that speak with other systems work with. */
public record ExchangeServices(QuestionnaireExport questionnaires, QuestionnaireImport beginnings) {
    public ExchangeServices {
        Objects.requireNonNull(questionnaires, "questionnaires");
        Objects.requireNonNull(beginnings, "beginnings");
    }
}
