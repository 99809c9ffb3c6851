package imagehost.web.admin;

/**
 * A session that is signed and has not expired.
 *
 * @param formToken stands in every form of the session, so that no other site can send one (OWASP, signed
 *            double-submit)
 */
public record Session(String formToken) {
}
