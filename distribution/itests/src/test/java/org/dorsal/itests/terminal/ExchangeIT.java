package org.dorsal.itests.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other systems read from the archive, and write for it. */
class ExchangeIT {
    @TempDir
    private Path home;

    @Test
    void theQuestionsLeaveAsAFormOfFhirAndComeBackAsASoundPack() throws Exception {
        Path form = home.resolve("form.json");
        Path pack = home.resolve("pack");

        assertThat(Cli.dorsal(home, "export", "--format", "questionnaire", "--out", form.toString()).exitCode()).isZero();
        JsonNode questionnaire = JsonMapper.shared().readTree(Files.readString(form));
        assertThat(questionnaire.get("resourceType").asString()).isEqualTo("Questionnaire");
        assertThat(questionnaire.get("item").size()).isGreaterThan(5);

        assertThat(Cli.dorsal(home, "pack", "import", form.toString(), "--to", pack.toString()).exitCode()).isZero();
        Cli verified = Cli.dorsal(home, "pack", "verify", pack.toString());
        assertThat(verified.out() + verified.err()).contains("is sound");
    }

    @Test
    void aVerdictIsACardOfCdsHooks() throws Exception {
        Path answers = Files.writeString(home.resolve("answers.jsonl"), "{\"id\": \"a\", \"facts\": {\"chest_pain\": true}}\n");

        Cli checked = Cli.dorsal(home, "check", "--answers", answers.toString(), "--unanswered", "no", "--format", "cds");

        assertThat(checked.exitCode()).isZero();
        JsonNode card = JsonMapper.shared().readTree(checked.out()).get("cards").get(0);
        assertThat(card.get("indicator").asString()).isEqualTo("critical");
        assertThat(card.get("summary").asString()).hasSizeLessThan(140);
        assertThat(card.get("source").get("label").asString()).isNotBlank();
    }
}
