package org.dorsal.core.screening.internal;

import java.util.Map;
import java.util.Optional;
import org.dorsal.api.fact.Answer;
import org.dorsal.core.screening.Reply;
import org.dorsal.core.screening.Screen;
import org.dorsal.core.screening.SymptomInquiry;

/** Asking what arose, or how it went. */
final class SymptomInterview implements SymptomInquiry {
    private final Interview interview;

    SymptomInterview(Interview interview) {
        this.interview = interview;
    }

    @Override
    public Optional<Screen> screen() {
        return interview.screen();
    }

    @Override
    public void reply(Reply reply) {
        interview.reply(reply);
    }

    @Override
    public boolean back() {
        return interview.back();
    }

    @Override
    public Map<String, Answer> answers() {
        return interview.answers();
    }
}
