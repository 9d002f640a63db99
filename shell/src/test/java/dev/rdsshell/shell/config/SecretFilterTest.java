package dev.rdsshell.shell.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFilterTest {
    private static final String KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '~',
            value = {
                "set DB_SECRET = hunter two > set DB_SECRET = ***",
                "set password='a b' > set password=***",
                "set CREDENTIALS = me two > set CREDENTIALS = ***",
                "run x.rdsh PW=a PWD=b PWD2=c DB_PWD=d > run x.rdsh PW=*** PWD=*** PWD2=*** DB_PWD=***",
                "run x.rdsh SSHKEY=a SSH_KEY=b AUTH=c auth-header=d > run x.rdsh SSHKEY=*** SSH_KEY=*** AUTH=*** auth-header=***",
                "echo PASS=a db-pass2=b > echo PASS=*** db-pass2=***",
                "run x.rdsh TOKEN=abc A=b > run x.rdsh TOKEN=*** A=b",
                "x --master-user-password abc --s3-prefix p > x --master-user-password *** --s3-prefix p",
                "x --password=\"a b\" y > x --password=*** y",
                "AWS_SECRET_ACCESS_KEY=abc status > AWS_SECRET_ACCESS_KEY=*** status",
                "{\"SecretAccessKey\": \"abc\", \"A\": 1} > {\"SecretAccessKey\": ***, \"A\": 1}",
                "{\"SessionToken\":\"abc\"} > {\"SessionToken\":***}",
                "aws_session_token = abc > aws_session_token = ***",
                "status --endpoint-url http://me:pass@host/ > status --endpoint-url http://me:***@host/",
            })
    void aSecretIsHiddenByItsName(String line, String redacted) {
        assertEquals(redacted, SecretFilter.redact(line));
        assertTrue(SecretFilter.isSecret(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '~',
            value = {
                "!curl -u user:hunter3 https://host/ > !curl -u *** https://host/",
                "!curl -u 'user:hun ter3' https://host/ > !curl -u *** https://host/",
                "!curl -sume:hunter3 https://host/ > !curl -su*** https://host/",
                "!curl --user=user:hunter3 x > !curl --user=*** x",
                "!curl --proxy-user user:hunter3 x > !curl --proxy-user *** x",
                "!mysql -phunter4 > !mysql -p***",
                "!/usr/bin/mysqldump -h db -u me -p'hunter 4' shop > !/usr/bin/mysqldump -h db -u me -p*** shop",
                "!mysql --password=hunter4 shop > !mysql --password=*** shop",
                "!sshpass -p hunter4 ssh host > !sshpass -p *** ssh host",
                "!docker login -u AWS -p hunter5 host > !docker login -u AWS -p *** host",
                "!/usr/bin/podman login -phunter5 > !/usr/bin/podman login -p***",
                "!helm registry login -u me -p 'hunter 5' host > !helm registry login -u me -p *** host",
                "!docker login --password hunter5 host > !docker login --password *** host",
                "!aws configure set aws_secret_access_key hunter5 > !aws configure set aws_secret_access_key ***",
                "!aws configure set p.aws_session_token 'hunter5' > !aws configure set p.aws_session_token ***",
                "!MYSQL_PWD=hunter4 mysql > !MYSQL_PWD=*** mysql",
                "!PGPASSWORD=hunter6 psql > !PGPASSWORD=*** psql",
                "!psql postgres://me:hunter6@db/shop > !psql postgres://me:***@db/shop",
                "!echo \"Authorization: Bearer hunter5\" > !echo \"Authorization: ***\"",
                "!curl -H 'authorization: hunter5' x > !curl -H 'authorization: ***' x",
                "!curl -H 'X-Other: bearer hunter5' x > !curl -H 'X-Other: bearer ***' x",
            })
    void aSecretIsHiddenByTheWayAProgramTakesIt(String line, String redacted) {
        assertEquals(redacted, SecretFilter.redact(line));
        assertTrue(SecretFilter.isSecret(line));
        assertFalse(SecretFilter.isSecret(redacted));
    }

    @Test
    void theKeysOfAwsAreHiddenWhereverTheyStand() {
        assertEquals("set X = ***", SecretFilter.redact("set X = " + KEY));
        assertEquals("echo ***", SecretFilter.redact("echo AKIAIOSFODNN7EXAMPLE"));
        assertEquals("echo '***'", SecretFilter.redact("echo '" + KEY + "'"));
        assertEquals("echo ***", SecretFilter.redact("echo IQoJb3JpZ2luX2Vj" + "aB3/".repeat(40)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "start-export-task --source-arn arn:aws:rds:us-west-2:123456789012:snapshot:db5-snapshot-test \\\n --kms-key-id k",
                "describe-export-tasks --starting-token eyJNYXJrZXIiOiAiMyJ9 --query NextToken",
                "describe-export-tasks --query '{T:NextToken}'",
                "describe-export-tasks --export-task-identifier token-task",
                "kms describe-key --key-id arn:aws:kms:us-west-2:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab",
                "echo 356a192b7913b04c54574d18c28d46e6395428ab",
                "start-export-task --s3-prefix secret",
                "x --password ${DB_PASSWORD}",
                "set NAME = VALUE",
                "set AUTHOR = me",
                "set PASS_ROLE = iam:PassRole",
                "set CREDENTIAL_SOURCE = Ec2InstanceMetadata",
                "!AWS_SHARED_CREDENTIALS_FILE=/home/me/keys x",
                "!wpa x=1 pwr=2",
                "!mysql -u me -p -h db --protocol tcp",
                "!docker run -p 8080:80 nginx",
                "!docker login -u AWS -p $PASSWORD host",
                "!aws configure get aws_secret_access_key",
                "!mysql -p$DB_PASSWORD -P3306",
                "!curl -u me https://host/ -H \"Authorization: Bearer $TOKEN\"",
                "!curl -u me:$PASSWORD http://host:80/",
                "!docker run -u 1000:1000 image",
                "!cp -u http://host/ x",
                "!mkdir -p a/b",
                "https://host/arn:aws:secretsmanager:us-west-2:1:secret:x"
            })
    void anOrdinaryLineIsKept(String line) {
        assertEquals(line, SecretFilter.redact(line));
        assertFalse(SecretFilter.isSecret(line));
    }

    @Test
    void aLongTextIsNoDanger() {
        String value = "a\\'b".repeat(500) + "x".repeat(200_000);
        assertFalse(SecretFilter.isSecret("-".repeat(200_000)));
        assertFalse(SecretFilter.isSecret("x".repeat(200_000)));
        assertFalse(SecretFilter.isSecret("-u mysql ".repeat(20_000)));
        assertEquals("--password ***", SecretFilter.redact("--password " + value));
        assertEquals("{\"Password\": ***}", SecretFilter.redact("{\"Password\": \"" + value + "\"}"));
    }

    @Test
    void whatIsRedactedOnceStaysAsItIs() {
        String once = SecretFilter.redact("set A_TOKEN = x; run y PASSWORD=z");
        assertEquals(once, SecretFilter.redact(once));
    }
}
