package org.dorsal.core.content.internal.pack;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dorsal.core.content.PackHeader;
import org.dorsal.core.content.RangeWords;
import org.dorsal.core.content.internal.json.Cursor;
import org.dorsal.core.content.internal.json.Parsed;
import org.dorsal.text.Identifier;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** {@code pack.json}. */
final class HeaderParser {
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9}){2}(\\.[A-Za-z0-9_-]{1,40})?");
    private static final String OF_A_RANGE = "[0-9]{1,9}(\\.[0-9]{1,9}){0,2}";
    private static final Pattern RANGE = Pattern.compile("[\\[(]" + OF_A_RANGE + "," + OF_A_RANGE + "[\\])]");
    /** The version of the newest of the packages {@code org.dorsal.api.*}. */
    static final Version API = new Version(1, 0, 0);
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    Parsed<PackHeader> parse(Cursor file) {
        return file.object(object -> {
            Parsed<String> id = object.required("id", Texts::id);
            Parsed<String> version = object.required("version",
                at -> matching(at, VERSION, "a version", "Write it as three numbers, such as \"1.0.0\"."));
            Parsed<String> title = object.required("title", at -> Texts.upTo(60, at));
            Parsed<List<String>> authors = object.required("authors", this::authors);
            Parsed<String> licence = object.required("licence", at -> Texts.upTo(120, at));
            Parsed<String> language = object.required("language",
                at -> matching(at, LANGUAGE, "a language", "Write its tag, such as \"en\"."));
            Parsed<Needs> needs = object.required("needs", this::needs);
            return object.build(() -> new PackHeader(id.get(), Version.parseVersion(version.get()), title.get(), authors.get(),
                licence.get(), language.get(), needs.get().api(), needs.get().packs()));
        });
    }

    private record Needs(VersionRange api, Map<String, VersionRange> packs) {
    }

    private Parsed<List<String>> authors(Cursor at) {
        Parsed<List<String>> authors = at.list(author -> Texts.upTo(120, author));
        return authors.isSound() && authors.get().isEmpty()
            ? at.broken("No author is named.", "Name at least one.") : authors;
    }

    private Parsed<Needs> needs(Cursor needs) {
        return needs.object(object -> {
            Parsed<VersionRange> api = object.required("api", HeaderParser::api);
            Parsed<Map<String, VersionRange>> packs = object.optional("packs", at -> at.entries(HeaderParser::neededPack), Map.of());
            return object.build(() -> new Needs(api.get(), packs.get()));
        });
    }

    private static Parsed<VersionRange> neededPack(String id, Cursor at) {
        return Identifier.is(id) ? range(at)
            : at.broken("'" + id + "' is no id of a pack.", "Use " + Identifier.IN_WORDS + ".");
    }

    private static Parsed<VersionRange> api(Cursor at) {
        Parsed<VersionRange> range = range(at);
        return range.isSound() && !range.get().includes(API)
            ? at.broken("It is made for the API " + RangeWords.of(range.get()) + "; this Dorsal has " + API + ".",
                "Get the edition of the pack for this Dorsal, or another Dorsal.")
            : range;
    }

    private static Parsed<VersionRange> range(Cursor at) {
        Parsed<String> text = at.text();
        if (!text.isSound()) {
            return Parsed.broken();
        }
        return RANGE.matcher(text.get()).matches() ? Parsed.of(new VersionRange(text.get()))
            : at.broken("'" + text.get() + "' is no range of versions.", "Write it such as \"[1.0,2)\".");
    }

    private static Parsed<String> matching(Cursor at, Pattern pattern, String what, String fix) {
        Parsed<String> text = at.text();
        return text.isSound() && !pattern.matcher(text.get()).matches()
            ? at.broken("This is not " + what + ".", fix) : text;
    }
}
