package dev.rdsshell.completions.eligibility;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How AWS names regions: a place, a direction and a number, such as {@code us-west-2}, {@code us-gov-east-1} or {@code
 * eusc-de-east-1} (partitions.json of botocore). New ones come every year, so that a name is judged by its form and not by a
 * list. Before or behind it may stand {@code fips}; {@code aws-global} and its like stand for no place.
 */
public final class RegionName {
    private static final Pattern FORM = Pattern.compile("(fips-)?(eusc-[a-z]{2}|[a-z]{2}(-gov|-iso[a-z]?)?)"
            + "-(central|east|west|(north|south)(east|west)?)-[1-9][0-9]?(-fips)?"
            + "|aws(-[a-z]+)*-global");

    private RegionName() {}

    public static boolean holds(String name) {
        return FORM.matcher(name).matches();
    }

    /** Whether more characters can make a region's name of it. */
    public static boolean mayBegin(String typed) {
        Matcher matcher = FORM.matcher(typed);
        return matcher.matches() || matcher.hitEnd();
    }
}
