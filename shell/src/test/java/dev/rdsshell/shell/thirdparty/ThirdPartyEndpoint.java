package dev.rdsshell.shell.thirdparty;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class need a server that somebody else wrote; a parameter of type {@link java.net.URI} is its address.
 *
 * <p>It is the one that the variable {@code NAME_ENDPOINT} names; else {@code NAME_server} is started on a free port of
 * loopback where it is installed; else the tests are skipped, and stderr says so. With {@code -Dthirdparty.required=NAME}
 * the tests fail instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ThirdPartyServers.class)
public @interface ThirdPartyEndpoint {
    /** Its name, such as {@code moto}. */
    String value();
}
