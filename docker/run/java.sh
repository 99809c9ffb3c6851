# shellcheck shell=bash disable=SC2034,SC2154
# Finds a JDK that is new enough, wherever one is usually installed.

find_java() {
	local home
	while IFS= read -r home; do
		if is_new_enough "$home"; then
			echo "$home"
			return
		fi
	done < <(java_homes)
	fail "не найден JDK 25 или новее: установите его, например Temurin с https://adoptium.net, или задайте JAVA_HOME." \
		"no JDK 25 or later was found: install one, for example Temurin from https://adoptium.net, or set JAVA_HOME."
}

java_homes() {
	local java home=${HOME:-/nonexistent}
	[ -z "${JAVA_HOME:-}" ] || echo "$JAVA_HOME"
	java=$(command -v java || true)
	[ -z "$java" ] || dirname "$(dirname "$(readlink -f "$java")")"
	printf '%s\n' /usr/lib/jvm/* /usr/java/* /opt/*j* /opt/java/* /usr/local/*jdk* "$home"/.sdkman/candidates/java/* \
		"$home"/.jdks/* "$home"/.asdf/installs/java/* "$home"/.local/share/mise/installs/java/* \
		/Library/Java/JavaVirtualMachines/*/Contents/Home "$home"/Library/Java/JavaVirtualMachines/*/Contents/Home \
		/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
}

# Every JDK has a file "release" with a line such as JAVA_VERSION="25.0.1".
is_new_enough() {
	[ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
	local version
	version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
	[ "${version:-0}" -ge 25 ]
}
