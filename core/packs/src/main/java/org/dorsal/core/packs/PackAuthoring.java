package org.dorsal.core.packs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** OSGi service: what whoever writes packs works with. Any thread may call. Nothing that is installed is touched. */
@ProviderType
public interface PackAuthoring {
    /**
     * Looks at everything that an installation or upgrade on this platform would look at.
     *
     * @param given a folder, a zip or a jar
     * @throws PackRefusedException when nothing can be looked at, because there is no room to unpack it in
     */
    Verification verify(Path given);

    /**
     * Makes the one file of a pack in a folder: the same bytes every time.
     *
     * @param out the file to write, also in place of an older one; empty for {@code ID-VERSION.jar} in the working folder
     * @throws PackRefusedException when the folder holds no pack, or one that an installation here would refuse, for the same
     *     reason; or the file cannot be written
     */
    BuiltPack build(Path folder, Optional<Path> out);

    /** The kinds of files in a pack, each of which has a schema. */
    List<String> kinds();

    /** The JSON Schema (2020-12) of a kind of file; empty for a kind that is not one of {@link #kinds}. */
    Optional<String> schema(String kind);
}
