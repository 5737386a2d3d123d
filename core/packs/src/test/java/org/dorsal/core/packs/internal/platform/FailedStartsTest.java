package org.dorsal.core.packs.internal.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.FileNotFoundException;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleException;

class FailedStartsTest {
    @Test
    void aPackageThatIsNotThereIsNamedWithoutTheResolversChain() {
        BundleException unresolved = new BundleException("Unable to resolve neck [7](R 7.0): missing requirement [neck [7](R 7.0)] "
            + "osgi.wiring.package; (osgi.wiring.package=org.meant.to.be.missing)");

        assertEquals("It needs the package org.meant.to.be.missing, which is not there.", FailedStarts.words(unresolved));
    }

    @Test
    void whatElseCannotBeResolvedIsLeftToTheLog() {
        BundleException unresolved = new BundleException("Unable to resolve neck [7](R 7.0): missing requirement [neck [7](R 7.0)] "
            + "osgi.ee; (&(osgi.ee=JavaSE)(version=99))", BundleException.RESOLVE_ERROR);

        assertEquals("It needs something of this platform that is not there; the log says what.", FailedStarts.words(unresolved));
    }

    @Test
    void whatCodeThrowsCannotSteerTheTerminal() {
        BundleException failed = new BundleException("Activator start error", new IllegalStateException("\u001B[2Jgone"));

        assertEquals("It does not start: IllegalStateException, ?[2Jgone.", FailedStarts.words(failed).replace('\uFFFD', '?'));
    }

    @Test
    void aFileThatIsNoArchiveIsDamaged() {
        assertEquals("Its file is damaged.", FailedStarts.words(new BundleException("Unable to cache bundle", new ZipException("zip END header not found"))));
    }

    @Test
    void whatCodeThrowsIsNamedByItsRootCause() {
        BundleException failed = new BundleException("Activator start error", new IllegalStateException("outer", new ArithmeticException("/ by zero")));

        assertEquals("It does not start: ArithmeticException, / by zero.", FailedStarts.words(failed));
    }

    @Test
    void aFaultOfTheDiskIsInItsOwnWords() {
        BundleException failed = new BundleException("Unable to cache bundle", new FileNotFoundException("store/1.jar (Input/output error)"));

        assertEquals("It does not start: store/1.jar (Input/output error).", FailedStarts.words(failed));
    }
}
