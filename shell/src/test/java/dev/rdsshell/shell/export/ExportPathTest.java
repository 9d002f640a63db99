package dev.rdsshell.shell.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ExportPathTest {
    @Test
    void anExportWithoutPrefixLiesAtTheTopOfTheBucket() {
        assertEquals("s3://acme/night/", ExportPath.of("acme", "", "night"));
    }

    @Test
    void slashesAroundAPrefixAreNotDoubled() {
        assertEquals("s3://acme/a/b/night/", ExportPath.of("acme", "/a/b/", "night"));
    }

    @Test
    void charactersThatRdsReplacesBecomeUnderscores() {
        assertEquals("s3://acme/a_b_c_d_e/night/", ExportPath.of("acme", "a b\\c`d\"e", "night"));
    }

    @Test
    void aTaskWithoutBucketHasNoPath() {
        assertEquals("", ExportPath.of("", "a", "night"));
    }
}
