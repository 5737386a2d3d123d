package org.dorsal.core.journal.internal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.dorsal.core.journal.JournalException;
import org.dorsal.core.journal.JournalException.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may read and write the journal, and when. Opens it at first use. After a failed write nobody writes until it was
 * opened again and found well: an error of the disk does not go away by trying the next write, and what such an error
 * left in memory is not to be trusted.
 */
final class Access implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Access.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final JournalFile file;
    private Optional<Database> open = Optional.empty();
    private Optional<Object> identity = Optional.empty();
    private Optional<JournalException> fault = Optional.empty();
    private boolean closed;

    Access(JournalFile file) {
        this.file = file;
    }

    /** Reads; gives {@code nothing} where no journal has been begun. */
    <T> T read(T nothing, Database.Work<T> work) {
        lock.lock();
        try {
            refuseWhenClosed();
            if (identity.isPresent() && (open.isPresent() || file.identity().isEmpty())) {
                refuseWhenGone();
            }
            if (open.isEmpty() && file.isNew()) {
                return nothing;
            }
            return toRead().look(work);
        } catch (SQLException e) {
            drop();
            throw Problems.of(file.path(), e);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException | NullPointerException e) {
            throw Problems.ofRow(file.path(), e);
        } finally {
            lock.unlock();
        }
    }

    <T> T write(Database.Work<T> work) {
        lock.lock();
        try {
            refuseWhenClosed();
            return toWrite().change(work);
        } catch (SQLException e) {
            if (Problems.isCallersMistake(e)) {
                throw new IllegalArgumentException("kept already, or part of nothing that is kept: " + e.getMessage(), e);
            }
            throw failed(Problems.of(file.path(), e));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Removes rows, and what is left of them in the log; gives 0 where no journal has been begun.
     *
     * @param removal says how many rows it removed
     */
    int erase(Database.Work<Integer> removal) {
        lock.lock();
        try {
            if (open.isEmpty() && file.isNew()) {
                return 0;
            }
            int rows = write(removal);
            emptyLog();
            return rows;
        } catch (SQLException e) {
            throw failed(Problems.of(file.path(), e));
        } finally {
            lock.unlock();
        }
    }

    /** Copies what is committed at this moment; nothing where no journal has been begun. */
    boolean copyTo(Path copy) {
        lock.lock();
        try {
            refuseWhenClosed();
            if (open.isEmpty() && file.isNew()) {
                return false;
            }
            Database database = toRead();
            file.makeForOwner(copy);
            database.update("VACUUM INTO ?", copy.toString());
            return true;
        } catch (SQLException e) {
            drop();
            throw Problems.of(copy, e);
        } finally {
            lock.unlock();
        }
    }

    /** Copies the log into the file and empties it, so that nothing deleted is left in it. */
    private void emptyLog() throws SQLException {
        if (toWrite().number("PRAGMA wal_checkpoint(TRUNCATE)") != 0) {
            throw new JournalException(Problem.IN_USE, file.path(),
                new IllegalStateException("another process is reading: what was erased is still in the log"));
        }
    }

    Optional<JournalException> fault() {
        return faultOf(() -> toWrite().tryOut(Access::writeSomething));
    }

    Optional<JournalException> faultOfWriting() {
        return faultOf(() -> toWrite().change(Access::writeSomething));
    }

    /** A trial of writing. */
    @FunctionalInterface
    private interface Trial {
        void run() throws SQLException;
    }

    private Optional<JournalException> faultOf(Trial trial) {
        lock.lock();
        try {
            refuseWhenClosed();
            if (isGone()) {
                return fault;
            }
            if (fault.isPresent()) {
                reopen();
            } else {
                trial.run();
            }
        } catch (SQLException e) {
            failed(Problems.of(file.path(), e));
        } catch (JournalException e) {
            return Optional.of(e);
        } finally {
            lock.unlock();
        }
        return fault;
    }

    /** A new one in its place would have forgotten every stop; only a new process begins it. */
    private boolean isGone() {
        return fault.filter(problem -> problem.problem() == Problem.GONE).isPresent() && file.identity().isEmpty();
    }

    private void reopen() throws SQLException {
        drop();
        fault = Optional.empty();
        // Only a write that reaches the disk shows that writing works again.
        toWrite().change(Access::writeSomething);
        LOG.info("the journal can be written again");
    }

    private static Void writeSomething(Database database) throws SQLException {
        database.execute("PRAGMA user_version = " + database.number("PRAGMA user_version"));
        return null;
    }

    private Database toRead() {
        if (open.isEmpty()) {
            open = Optional.of(fault.isPresent() ? file.openToRead() : openElseRead());
        }
        return open.get();
    }

    private Database openElseRead() {
        try {
            return openToWrite();
        } catch (JournalException e) {
            if (e.problem() != Problem.READ_ONLY && e.problem() != Problem.FULL) {
                throw e;
            }
            failed(e);
            return file.openToRead();
        }
    }

    private Database toWrite() {
        if (fault.isPresent()) {
            throw new JournalException(fault.get().problem(), file.path(), fault.get());
        }
        if (open.isEmpty()) {
            open = Optional.of(openElseFault());
        }
        refuseWhenGone();
        return open.get();
    }

    /** The descriptor of a file that was removed can still be read and written, and nobody will ever find it again. */
    private void refuseWhenGone() {
        if (!file.identity().equals(identity)) {
            throw failed(new JournalException(Problem.GONE, file.path(),
                new IllegalStateException("the file was moved or removed while in use")));
        }
    }

    private Database openElseFault() {
        try {
            return openToWrite();
        } catch (JournalException e) {
            throw failed(e);
        }
    }

    private Database openToWrite() {
        Database database = file.openToWrite();
        identity = file.identity();
        return database;
    }

    private JournalException failed(JournalException problem) {
        LOG.error("the journal cannot be written: {}", problem.problem(), problem);
        drop();
        fault = Optional.of(problem);
        return problem;
    }

    private void drop() {
        open.ifPresent(database -> {
            try {
                database.close();
            } catch (SQLException e) {
                LOG.warn("the journal did not close cleanly", e);
            }
        });
        open = Optional.empty();
    }

    private void refuseWhenClosed() {
        if (closed) {
            throw new JournalException(Problem.FAILED, file.path(), new IllegalStateException("closed"));
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            drop();
            closed = true;
        } finally {
            lock.unlock();
        }
    }
}
