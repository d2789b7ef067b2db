# The completion of waymark in zsh: tables made from the program's own, and how they are asked.

_waymark_audits() {
	local -a audits
	audits=(${(f)"$($_waymark_program list 2>/dev/null | sed -n 's/^\([^ ]*\)  *[0-9][0-9]*\.[0-9].*/\1/p')"})
	_alternative 'audits:audit:compadd -a audits' 'files:file of an audit:_files -g "*.lua"'
}

_waymark() {
	local state line curcontext=$curcontext _waymark_program=$words[1]
	_arguments -C '(- : *)'{-h,--help}'[show the help and exit]' '(- : *)--version[show the version and exit]' \
		'1: :->command' '*:: :->arguments'
	case $state in
	command) _describe -t commands 'command of waymark' _waymark_commands ;;
	arguments)
		curcontext=${curcontext%:*:*}:waymark-$words[1]:
		_waymark_command $words[1]
		;;
	esac
}

_waymark "$@"
