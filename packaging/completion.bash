# The completion of waymark in bash: tables made from the program's own, and how they are asked. It needs nothing but bash.

# What can stand here, by what it takes: "word report summary", "file lua", "folder", "audit".
_waymark_propose() {
	local cur=$1 kind=${2%% *} rest=
	[[ $2 == *' '* ]] && rest=${2#* }
	case $kind in
	word) mapfile -t COMPREPLY < <(compgen -W "$rest" -- "$cur") ;;
	folder) compopt -o dirnames ;;
	file) _waymark_files "$cur" "$rest" ;;
	audit)
		[[ $cur == */* || $cur == .* || $cur == '~'* ]] ||
			mapfile -t COMPREPLY < <(compgen -W "$("${COMP_WORDS[0]}" list 2>/dev/null | sed -n 's/^\([^ ]*\)  *[0-9][0-9]*\.[0-9].*/\1/p')" -- "$cur")
		((${#COMPREPLY[@]})) || _waymark_files "$cur" lua
		;;
	esac
}

# Files with that ending, and folders; a name that is being quoted is left to bash, which then shows all files.
_waymark_files() {
	if [[ -z $2 || $1 == *[\\\"\'~$]* ]]; then
		compopt -o default
		return
	fi
	compopt -o filenames
	mapfile -t COMPREPLY < <(
		compgen -f -X "!*.$2" -- "$1"
		compgen -d -- "$1"
	)
}

_waymark() {
	local cur=${COMP_WORDS[COMP_CWORD]} command= pending= options= takes= word i
	local -i operands=0 only=0
	COMPREPLY=()
	[[ $cur == '=' ]] && cur=
	for ((i = 1; i < COMP_CWORD; i++)); do
		word=${COMP_WORDS[i]}
		if [[ $word == '=' ]]; then
			continue
		elif [[ -n $pending ]]; then
			pending=
		elif ((!only)) && [[ $word == -- ]]; then
			only=1
		elif ((!only)) && [[ $word == -* ]]; then
			_waymark_value "$command:$word"
			[[ -n $takes ]] && pending=$word
		elif [[ -z $command ]]; then
			command=$word
		else
			operands+=1
		fi
	done
	if [[ -n $pending ]]; then
		_waymark_value "$command:$pending"
		_waymark_propose "$cur" "$takes"
	elif ((!only)) && [[ $cur == -* ]]; then
		_waymark_options "$command"
		_waymark_propose "$cur" "word $options"
	elif [[ -z $command ]]; then
		_waymark_propose "$cur" "word $_waymark_commands"
	else
		_waymark_operand "$command:$operands"
		_waymark_propose "$cur" "$takes"
	fi
}

complete -F _waymark waymark
