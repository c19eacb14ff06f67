package dev.connreg.credential.certificate;

import dev.connreg.file.FileSet;
import dev.connreg.file.FileTrouble;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.problem.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes certificates and their keys as PEM files. */
public final class CertificateWriter {

    private final IfExists ifExists;

    /** Writes files. */
    public CertificateWriter(IfExists ifExists) {
        this.ifExists = ifExists;
    }

    /**
     * Writes a certificate and its key, which nobody but the owner can read: both, or neither.
     *
     * @return the directories that had to be created
     * @throws Failure if a file is there already and may not be replaced, or cannot be written
     */
    public List<Path> write(IssuedCertificate issued, Path certificate, Path key) {
        return write(List.of(
                new Content(certificate, issued::certificatePem, FileSet.Readers.ANYONE),
                new Content(key, () -> issued.keyPem().reveal(), FileSet.Readers.OWNER)));
    }

    /** The same with the certificate of the authority that signed it, whose key is not written. */
    public List<Path> write(
            IssuedCertificate issued,
            Path certificate,
            Path key,
            IssuedCertificate authority,
            Path authorityCertificate) {
        return write(List.of(
                new Content(certificate, issued::certificatePem, FileSet.Readers.ANYONE),
                new Content(authorityCertificate, authority::certificatePem, FileSet.Readers.ANYONE),
                new Content(key, () -> issued.keyPem().reveal(), FileSet.Readers.OWNER)));
    }

    /**
     * Finds what keeps files from being written, before anything is made that they are to hold.
     *
     * @throws Failure with all of it
     */
    public void requireWritable(Path certificate, Path key) {
        check(List.of(certificate, key));
    }

    private record Content(Path file, Supplier<String> text, FileSet.Readers readers) {}

    private List<Path> write(List<Content> contents) {
        check(contents.stream().map(Content::file).toList());
        var made = contents.stream()
                .flatMap(content -> makeDirectory(content.file()).stream())
                .toList();
        try (var files = new FileSet()) {
            for (var content : contents) {
                try {
                    files.add(content.file(), content.text().get(), content.readers());
                } catch (IOException e) {
                    throw unwritable(content.file(), e);
                }
            }
            files.commit();
        } catch (IOException e) {
            throw unwritable(contents.getFirst().file(), e);
        }
        return made;
    }

    private void check(List<Path> files) {
        var findings = new Findings();
        for (var file : files) {
            findings.require(!Files.isDirectory(file), "'%s' is a directory: name a file in it".formatted(file));
            findings.require(
                    ifExists == IfExists.OVERWRITE
                            || Files.isDirectory(file)
                            || !Files.exists(file, LinkOption.NOFOLLOW_LINKS),
                    CodedFinding.error(FindingCode.FILE_EXISTS).with(Fact.FILE, file.toString()));
            FileTrouble.inTheWay(file)
                    .ifPresent(other -> findings.add(
                            "file '%s' cannot be written: '%s' is a file, not a directory".formatted(file, other)));
        }
        findings.require(
                files.stream().map(CertificateWriter::place).distinct().count() == files.size(),
                "certificate and key would overwrite each other: name a file of its own for each");
        findings.throwIfAny();
    }

    /** Two names may be those of one file. */
    private static Path place(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException _) {
            return file.toAbsolutePath().normalize();
        }
    }

    private static Optional<Path> makeDirectory(Path file) {
        var directory = Objects.requireNonNull(file.toAbsolutePath().getParent());
        try {
            if (Files.exists(directory)) {
                return Optional.empty();
            }
            Files.createDirectories(directory);
            return Optional.of(directory);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static Failure unwritable(Path file, IOException e) {
        return new Failure("file '%s' cannot be written: %s".formatted(file, FileTrouble.reason(e)));
    }
}
