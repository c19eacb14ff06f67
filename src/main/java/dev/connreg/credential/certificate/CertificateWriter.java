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
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

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
        return write(List.of(PemText.of(certificate, issued.certificatePem()), PemText.secret(key, issued.keyPem())));
    }

    /**
     * Writes what a file was converted to, which nobody but the owner can read if there is a key in it.
     *
     * @return the directories that had to be created
     * @throws Failure if the file is there already and may not be replaced, or cannot be written
     */
    public List<Path> write(ConvertedCertificate converted, Path file) {
        return write(List.of(new PemText(file, converted.text(), converted.hasKey())));
    }

    /**
     * Writes all of them, or none.
     *
     * @return the directories that had to be created
     * @throws Failure if a file is there already and may not be replaced, or cannot be written
     */
    public List<Path> write(List<PemText> texts) {
        check(texts.stream().map(PemText::file).toList());
        try (var files = new FileSet()) {
            for (var text : texts) {
                add(files, text);
            }
            files.commit();
            return files.created();
        } catch (IOException e) {
            throw unwritable(texts.getFirst().file(), e);
        }
    }

    private static void add(FileSet files, PemText text) {
        try {
            var readers = text.hasKey() ? FileSet.Readers.OWNER : FileSet.Readers.ANYONE;
            files.add(text.file(), text.text().reveal(), readers);
        } catch (IOException e) {
            throw unwritable(text.file(), e);
        }
    }

    /**
     * Finds what keeps files from being written, before anything is made that they are to hold.
     *
     * @throws Failure with all of it
     */
    public void requireWritable(Path... files) {
        check(List.of(files));
        tryOut(List.of(files));
    }

    /** Leaves nothing. What a system allows is known for sure only if it is done. */
    private static void tryOut(List<Path> files) {
        try (var trial = new FileSet()) {
            for (var file : files) {
                add(trial, PemText.of(file, ""));
            }
        } catch (IOException e) {
            throw unwritable(files.getFirst(), e);
        }
    }

    /**
     * Refuses to write over what the same run reads, whatever may be replaced: a key that is lost does not come back.
     *
     * @throws Failure with all such files
     */
    public static void requireKept(List<Path> read, List<Path> written) {
        var findings = new Findings();
        var kept = read.stream().map(file -> place(file, findings)).collect(Collectors.toSet());
        written.stream()
                .filter(file -> kept.contains(place(file, findings)))
                .forEach(file -> findings.add(
                        "file '%s' is one that this command reads, and would be lost: name another to write to"
                                .formatted(file)));
        findings.throwIfAny();
    }

    private void check(List<Path> files) {
        var findings = new Findings();
        var places = new HashSet<Path>();
        for (var file : files) {
            places.add(FileTrouble.isPlain(file) ? check(file, findings) : file.toAbsolutePath());
            findings.require(
                    FileTrouble.isPlain(file), "'%s' is not a regular file: name one to write to".formatted(file));
        }
        findings.require(
                places.size() == files.size(), "the files would overwrite each other: name a file of its own for each");
        findings.throwIfAny();
    }

    private Path check(Path file, Findings findings) {
        findings.require(!Files.isDirectory(file), "'%s' is a directory: name a file in it".formatted(file));
        findings.require(
                ifExists == IfExists.OVERWRITE
                        || Files.isDirectory(file)
                        || !Files.exists(file, LinkOption.NOFOLLOW_LINKS),
                CodedFinding.error(FindingCode.FILE_EXISTS).with(Fact.FILE, file.toString()));
        var place = place(file, findings);
        FileTrouble.inTheWay(place)
                .ifPresent(other -> findings.add(
                        "file '%s' cannot be written: '%s' is a file, not a directory".formatted(file, other)));
        FileTrouble.closed(place)
                .ifPresent(directory -> findings.add(
                        "file '%s' cannot be written: this user may not write in '%s'".formatted(file, directory)));
        return place;
    }

    /** Two names may be those of one file. */
    private static Path place(Path file, Findings findings) {
        try {
            return FileSet.destination(file).normalize();
        } catch (IOException e) {
            unwritable(file, e).findings().forEach(findings::add);
            return file.toAbsolutePath().normalize();
        }
    }

    private static Failure unwritable(Path file, IOException e) {
        return new Failure("file '%s' cannot be written: %s".formatted(file, FileTrouble.reason(e)));
    }
}
