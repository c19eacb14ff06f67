package dev.connreg.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;

/** Files that nobody but their owner may read. */
final class OwnerOnly {

    private OwnerOnly() {}

    /** Makes an empty file: nothing secret is written before the permissions are right. */
    static void create(Path file) throws IOException {
        var views = file.getFileSystem().supportedFileAttributeViews();
        if (views.contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return;
        }
        Files.createFile(file);
        if (views.contains("acl")) {
            restrictToOwner(Files.getFileAttributeView(file, AclFileAttributeView.class));
        }
    }

    /** As Windows has it: replaces the entries inherited from the folder. */
    private static void restrictToOwner(AclFileAttributeView view) throws IOException {
        view.setAcl(List.of(AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(view.getOwner())
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build()));
    }
}
