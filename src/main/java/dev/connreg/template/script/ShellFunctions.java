package dev.connreg.template.script;

/** Functions of scripts; each script has those that it uses. */
public final class ShellFunctions {

    static final String FAIL = """

            fail() {
              printf 'ERROR: %s\\n' "$1" >&2
              exit 1
            }
            """;

    /** az ends with 3 where it looked and found nothing. What it warns of is in the answer, too. */
    static final String IS_THERE = """

            # Whether a command of az shows something; what a run that was cut short has begun is waited for. Any other answer than
            # yes or no is an error, and the end.
            is_there() {
              local answer code deadline=$((SECONDS + ${CONNREG_WAIT:-900}))
              while :; do
                code=0
                answer=$("$@" --query provisioningState --output tsv 2>&1) || code=$?
                case $code:$answer in
                  0:*Creating* | 0:*Updating* | 0:*Deleting* | 0:*Accepted*) ;;
                  0:*) return 0 ;;
                  3:*) return 1 ;;
                  *)
                    printf '%s\\n' "$answer" >&2
                    exit "$code"
                    ;;
                esac
                [ "$SECONDS" -lt "$deadline" ] || fail "Still $answer after ${CONNREG_WAIT:-900} seconds: $*"
                sleep "${CONNREG_POLL:-10}"
              done
            }
            """;

    /** Prints its input as JSON has it in quotes; no last newline, as none is at the end of a shell's variable. */
    public static final String ESCAPE = "sed 's/[\\\\\"]/\\\\&/g' |"
            + " awk '{ gsub(/\\t/, \"\\\\t\"); gsub(/\\r/, \"\\\\r\"); printf \"%s%s\", newline, $0; newline = \"\\\\n\" }'";

    /** Where az reads it, it is in no file and on no command line: functions are no processes. */
    static final String JSON = """

            # A JSON object of keys and values, given in turn.
            json() {
              local separator='{'
              while [ $# -gt 0 ]; do
                printf '%%s"%%s": "%%s"' "$separator" "$1" "$(printf %%s "$2" | %s)"
                separator=', '
                shift 2
              done
              printf '}\\n'
            }
            """.formatted(ESCAPE);

    private ShellFunctions() {}
}
