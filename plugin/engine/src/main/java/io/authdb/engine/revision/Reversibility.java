package io.authdb.engine.revision;

/** Whether and how a revision can be undone, as its migration declares it. */
public sealed interface Reversibility {

    /** The verdict in the words of a plan: {@code yes}, {@code yes, loses data}, {@code NO}. */
    String words();

    /** The verdict with what it means for the user: {@code yes, loses data: all users and tasks}. */
    String explained();

    /** Whether there is a way back. */
    boolean reversible();

    /** What is destroyed on the way back; empty when nothing is. */
    String loses();

    /**
     * There is a way back.
     *
     * @param loses what is destroyed on it; empty when nothing is
     * @param leaves how the schema differs afterwards; empty when it does not
     */
    record Reversible(String loses, String leaves) implements Reversibility {

        @Override
        public String words() {
            return "yes" + (loses.isEmpty() ? "" : ", loses data") + (leaves.isEmpty() ? "" : ", schema differs");
        }

        @Override
        public String explained() {
            String both = loses.isEmpty() || leaves.isEmpty() ? "" : "; ";
            return words() + (loses.isEmpty() && leaves.isEmpty() ? "" : ": ") + loses + both + leaves;
        }

        @Override
        public boolean reversible() {
            return true;
        }
    }

    /**
     * There is no way back.
     *
     * @param reason why
     * @param decision where that was decided; may be empty
     * @param recovery what to do if the data is needed after all; may be empty
     */
    record Irreversible(String reason, String decision, String recovery) implements Reversibility {

        @Override
        public String words() {
            return "NO";
        }

        @Override
        public String explained() {
            return words() + ": " + reason + (decision.isEmpty() ? "" : " (" + decision + ")");
        }

        @Override
        public boolean reversible() {
            return false;
        }

        @Override
        public String loses() {
            return "";
        }
    }
}
