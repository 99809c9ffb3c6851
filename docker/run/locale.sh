# shellcheck shell=bash disable=SC2034,SC2154
# The locale that Java runs under. Java reads the names of files by it: under LANG=C, or in a locale that this system has
# not generated (ssh passes on whatever the client uses), a folder with Cyrillic letters could not be opened.

use_utf8() {
	[ "$(charmap)" != UTF-8 ] || return 0
	local name
	for name in C.UTF-8 en_US.UTF-8 $(locale -a 2>/dev/null | grep -i 'utf-\{0,1\}8' || true); do
		if [ "$(LC_ALL=$name charmap)" = UTF-8 ]; then
			export LC_ALL=$name
			return
		fi
	done
}

charmap() {
	locale charmap 2>/dev/null || true
}
