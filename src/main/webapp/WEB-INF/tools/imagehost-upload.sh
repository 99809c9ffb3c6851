#!/bin/sh
# Uploads images, or a screenshot, and copies their links to the clipboard.
# Needs curl. A screenshot is taken by grim (with slurp, Wayland) or by flameshot; a link is copied by wl-copy, xclip,
# xsel or pbcopy, whichever is there.
set -eu

# Filled in by the server that this script came from.
url=${IMAGEHOST_URL:-http://localhost:8000}
listed=
language=${LC_ALL:-${LANG:-en}}

usage() {
	cat <<TEXT
usage: imagehost-upload.sh [-l | -u] [FILE ...]
Uploads the files, or without any a part of the screen, and copies their links.
  -l, -u  in the catalogue or not; without, as the server is set
  IMAGEHOST_URL    the server (now $url)
  IMAGEHOST_TOKEN  an upload token, where the server wants one
TEXT
}

fail() {
	echo "imagehost-upload: $*" >&2
	exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# Writes a part of the screen to the file.
screenshot() {
	if [ -n "${WAYLAND_DISPLAY:-}" ] && has grim && has slurp; then
		area=$(slurp) || fail "no part of the screen was chosen"
		grim -g "$area" "$1"
	elif has flameshot; then
		flameshot gui --raw >"$1"
	elif has grim; then
		grim "$1"
	else
		fail "a screenshot takes grim or flameshot; or name files to upload"
	fi
	[ -s "$1" ] || fail "no screenshot was taken"
}

# Prints the link of the file once it is stored.
upload() {
	[ -r "$1" ] || fail "$1 cannot be read"
	# In double quotes curl takes a name as it is, commas and semicolons too, but for these two characters.
	quoted=$(printf '%s' "$1" | sed 's/[\\"]/\\&/g')
	set -- -sS -H 'Accept: text/plain' -H "Accept-Language: ${language%%[_.]*}" -F "file=@\"$quoted\"" -w '\n%{http_code}'
	[ -z "$listed" ] || set -- "$@" -F "listed=$listed"
	# The token goes in by the standard input: arguments are seen by every user of the machine.
	answer=$(credentials | curl -K - "$@" "${url%/}/api/upload") || fail "$url does not answer"
	case ${answer##*
} in
	201) printf '%s\n' "$answer" | head -n 1 ;;
	*) fail "$(printf '%s' "$answer" | sed -n 's/.*"detail":"\([^"]*\)".*/\1/p')" ;;
	esac
}

credentials() {
	[ -z "${IMAGEHOST_TOKEN:-}" ] || printf 'header = "Authorization: Bearer %s"\n' "$IMAGEHOST_TOKEN"
}

# The links are printed already, and a clipboard is not everywhere (ssh, cron): without one nothing is wrong. xclip stays in
# the background, and whoever reads our output must not wait for it.
copy() {
	copy_to_clipboard >/dev/null 2>&1 || true
}

copy_to_clipboard() {
	if [ -n "${WAYLAND_DISPLAY:-}" ] && has wl-copy; then
		wl-copy
	elif has xclip; then
		xclip -selection clipboard
	elif has xsel; then
		xsel --clipboard --input
	elif has pbcopy; then
		pbcopy
	else
		cat >/dev/null
	fi
}

while getopts luh option; do
	case $option in
	l) listed=true ;;
	u) listed=false ;;
	h) usage && exit ;;
	*) usage >&2 && exit 2 ;;
	esac
done
shift $((OPTIND - 1))

has curl || fail "curl is needed"
if [ $# -eq 0 ]; then
	folder=$(mktemp -d)
	trap 'rm -rf "$folder"' EXIT
	trap 'exit 1' HUP INT TERM
	set -- "$folder/screenshot-$(date +%Y-%m-%d-%H-%M-%S).png"
	screenshot "$1"
fi

links=
for file; do
	link=$(upload "$file") || exit
	printf '%s\n' "$link"
	links=$links${links:+
}$link
done
printf '%s' "$links" | copy
