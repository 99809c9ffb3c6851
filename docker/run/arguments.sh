# shellcheck shell=bash disable=SC2034
# What the operator has typed after a command.

# usage: make_absolute FOLDER ARGUMENT...: sets ${arguments[@]}, in which the paths are whole, for the folder they begin in is
# left before they are used. A path is what --table names, and what no option names.
make_absolute() {
	local folder=$1 argument before=
	shift
	arguments=()
	for argument in "$@"; do
		case $before in
		--table | --unlisted | [!-]* | '') case $argument in /* | -*) ;; *) argument=$folder/$argument ;; esac ;;
		esac
		arguments+=("$argument")
		before=$argument
	done
}
