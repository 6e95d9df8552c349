package io.authdb.rule;

import java.util.Comparator;

/**
 * The order of ids in the chain: runs of digits compare as numbers of any length, all else character by character, and
 * a beginning comes before what it begins. Ids that differ only in leading zeros are equal: {@code 1} and {@code 001}.
 */
public enum NaturalOrder implements Comparator<String> {

    /** The one order there is. */
    INSTANCE;

    @Override
    public int compare(String left, String right) {
        int l = 0;
        int r = 0;
        while (l < left.length() && r < right.length()) {
            // 1 and 001 are equal but differ in length, so each side moves on by its own
            int leftEnd = tokenEnd(left, l);
            int rightEnd = tokenEnd(right, r);
            int order = compareTokens(left.substring(l, leftEnd), right.substring(r, rightEnd));
            if (order != 0) {
                return order;
            }
            l = leftEnd;
            r = rightEnd;
        }
        return Integer.compare(left.length() - l, right.length() - r);
    }

    private static int tokenEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return Math.max(end, start + 1);
    }

    private static int compareTokens(String left, String right) {
        if (isDigit(left.charAt(0)) && isDigit(right.charAt(0))) {
            return compareNumbers(withoutZeros(left), withoutZeros(right));
        }
        return Character.compare(left.charAt(0), right.charAt(0));
    }

    private static int compareNumbers(String left, String right) {
        int order = Integer.compare(left.length(), right.length());
        return order != 0 ? order : left.compareTo(right);
    }

    private static String withoutZeros(String digits) {
        int zeros = 0;
        while (zeros < digits.length() && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return digits.substring(zeros);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
