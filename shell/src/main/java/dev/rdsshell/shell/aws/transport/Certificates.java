package dev.rdsshell.shell.aws.transport;

import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** Whom to believe: the JDK's certificates, those of {@code --ca-bundle}, or with {@code --no-verify-ssl} anybody. */
final class Certificates {
    private final Connection connection;
    private final Path workingDirectory;

    /** @param workingDirectory what a relative bundle is relative to */
    Certificates(Connection connection, Path workingDirectory) {
        this.connection = connection;
        this.workingDirectory = workingDirectory;
    }

    /** @return empty for the JDK's own */
    Optional<SSLSocketFactory> sockets(URI destination) {
        if (!connection.verifySsl()) {
            return Optional.of(sockets(new TrustManager[] {new TrustAnybody()}));
        }
        return connection.caBundle().map(file -> sockets(bundle(file, destination)));
    }

    private TrustManager[] bundle(String file, URI destination) {
        try (InputStream pem = Files.newInputStream(workingDirectory.resolve(file))) {
            return trusting(CertificateFactory.getInstance("X.509").generateCertificates(pem));
        } catch (IOException | GeneralSecurityException unusable) {
            throw new FailureException(
                    new Failure.General(
                            "SSL validation failed for " + destination + ": the CA bundle " + file
                                    + " cannot be read as a file of PEM certificates",
                            "Name an existing file with --ca-bundle, AWS_CA_BUNDLE or ca_bundle in the profile."),
                    unusable);
        }
    }

    private static TrustManager[] trusting(Collection<? extends Certificate> certificates)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (Certificate certificate : certificates) {
            store.setCertificateEntry("bundle-" + store.size(), certificate);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static SSLSocketFactory sockets(TrustManager[] trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no TLS", impossible);
        }
    }
}
