package dev.connreg.az.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandHelpTest {

    @Test
    void help_is_laid_out_as_az_does() {
        assertThat(new FakeCommandLine().help("box", "make", "-h"))
                .startsWith("""

                        Command
                            fake box make : Make a box.
                                It takes a while.

                        Arguments
                            --name -n   [Required] : Its name.
                            --room -r   [Required] : Where it is.
                            --fast -f              : Hurry.
                            --labels               : Words on it.
                            --layer                : What is in it, in layers.
                            --sealed               : Seal it. Allowed values: false, true.
                            --set --settings       : Settings.
                            --size                 : How big.
                            --tags                 : Words about it.
                            --tier    [Deprecated] : Option '--tier' has been deprecated and will be removed in a future
                                                     release. Use '--layer' instead.
                            --yes -y               : Do not ask.

                        Global Policy Arguments
                            --acquire-policy-token : Fetch an Azure Policy token for this operation.
                            --change-reference     : Id of the change that this operation belongs to.

                        Looks Arguments
                            --colour -c            : Its colour. Allowed values: Blue, Green, Red. Default: Blue.

                        Global Arguments
                            --debug                : Say everything about what is done.
                        """)
                .endsWith("""

                        Examples
                            Make one.
                                fake box make --name b --room r

                            Make a red one.
                                fake box make -n b --room r --colour red --fast

                            Make a big one.
                                fake box make -n b --room r --size 9

                            Make a labelled one.
                                fake box make -n b --room r --labels a b c --size 1 --colour red

                        """);
    }

    @Test
    void no_line_is_wider_than_a_hundred_columns() {
        assertThat(new FakeCommandLine().help("box", "make", "-h").lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }
}
