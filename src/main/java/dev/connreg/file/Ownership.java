package dev.connreg.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** Whose a file is that takes the place of another, so that who used that one can use it. */
final class Ownership {

    private static final String SUPERUSER = "root";

    private Ownership() {}

    /** Gives a file the owner and group of another, and its permissions where others may read it. */
    static void keep(Path old, Path fresh, FileSet.Readers readers) throws IOException {
        // Whoever may write in the directory could put a link there, for the superuser to give away what it leads to.
        var view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null) {
            return;
        }
        var wanted = Files.readAttributes(old, PosixFileAttributes.class);
        var isOwners = setOwner(view, wanted);
        if (!isOwners
                && readers == FileSet.Readers.OWNER
                && !wanted.owner().getName().equals(SUPERUSER)) {
            throw new FileSystemException(
                    old.toString(),
                    null,
                    "it belongs to '%s', and this user may not give that one a new file: run as '%1$s', or take the file away first"
                            .formatted(wanted.owner().getName()));
        }
        setGroup(view, wanted);
        if (isOwners) {
            setPermissions(view, wanted.permissions(), readers);
        }
    }

    private static void setPermissions(
            PosixFileAttributeView view, Set<PosixFilePermission> wanted, FileSet.Readers readers) throws IOException {
        switch (readers) {
            case OWNER -> {
                // It was created as it must be.
            }
            case ANYONE -> view.setPermissions(wanted);
            case ANYONE_TO_RUN -> view.setPermissions(Executable.of(wanted));
        }
    }

    private static boolean setOwner(PosixFileAttributeView view, PosixFileAttributes wanted) throws IOException {
        if (view.readAttributes().owner().equals(wanted.owner())) {
            return true;
        }
        try {
            view.setOwner(wanted.owner());
            return true;
        } catch (FileSystemException _) {
            return false;
        }
    }

    private static void setGroup(PosixFileAttributeView view, PosixFileAttributes wanted) throws IOException {
        if (view.readAttributes().group().equals(wanted.group())) {
            return;
        }
        try {
            view.setGroup(wanted.group());
        } catch (FileSystemException _) {
            // Users may give files to their own groups alone; the owner can read it all the same.
        }
    }
}
