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
            int order = isDigit(left.charAt(l)) && isDigit(right.charAt(r))
                    ? compareNumbers(digits(left, l, leftEnd), digits(right, r, rightEnd))
                    : Character.compare(left.charAt(l), right.charAt(r));
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

    private static int compareNumbers(String left, String right) {
        int order = Integer.compare(left.length(), right.length());
        return order != 0 ? order : left.compareTo(right);
    }

    /** Without zeros before them. */
    private static String digits(String text, int start, int end) {
        int first = start;
        while (first < end && text.charAt(first) == '0') {
            first++;
        }
        return text.substring(first, end);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
