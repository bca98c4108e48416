/*
 * trust: where the authorities are that servers' certificates are held against,
 * as the environment says, in the order in which curl reads it.
 */
#ifndef DF_NET_TRUST_H
#define DF_NET_TRUST_H

/* A file of certificates: $CURL_CA_BUNDLE or $SSL_CERT_FILE; a folder of them:
 * $SSL_CERT_DIR, without CURL_CA_BUNDLE. NULL: libcurl's default. */
const char *df_trust_file(void);
const char *df_trust_folder(void);

#endif
