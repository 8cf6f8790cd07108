#include "app/completions.h"

#include "app/commandlinetext.h"
#include "core/network/taskkinds.h"
#include "core/plan/addresses.h"
#include "core/strategy/strategies.h"
#include "core/text/language.h"

namespace hilera {

namespace {

using namespace Qt::StringLiterals;

QStringList strategyIds()
{
    QStringList ids;
    for (const Strategy &strategy : strategies())
        ids.append(QLatin1String(strategy.id));
    return ids;
}

QStringList kindIds()
{
    QStringList ids;
    for (const TaskKind *kind : taskKinds())
        ids.append(QLatin1String(kind->id()));
    return ids;
}

QStringList modeIds()
{
    QStringList ids;
    for (const TaskKind *kind : taskKinds()) {
        for (const TaskMode &mode : kind->modes())
            ids.append(QLatin1String(mode.id));
    }
    ids.removeDuplicates();
    return ids;
}

// The values of an option that has a few; none for numbers, files and the like.
QStringList valuesOf(const Option &option)
{
    const QLatin1String name(option.name);
    if (name == "--strategy"_L1)
        return strategyIds();
    if (name == "--task"_L1)
        return kindIds();
    if (name == "--mode"_L1)
        return modeIds();
    if (name == "--network"_L1)
        return {networkId(Network::Practice), networkId(Network::Internet)};
    if (name == "--language"_L1)
        return Language::codes();
    if (name == "--theme"_L1)
        return {u"system"_s, u"light"_s, u"dark"_s};
    return {};
}

bool takesFile(const Option &option)
{
    const QLatin1String value(option.value);
    return value.startsWith("FILE"_L1) || value == "FOLDER"_L1 || value == "PROGRAM"_L1;
}

QStringList namesOf(const std::vector<Option> &options)
{
    QStringList names;
    for (const Option &option : options)
        names.append(QLatin1String(option.name));
    return names;
}

QStringList namesOf(const std::vector<Command> &commands)
{
    QStringList names;
    for (const Command &command : commands)
        names.append(QLatin1String(command.name));
    return names;
}

QString firstWordsOf(const Command &command)
{
    return command.firstWords ? command.firstWords().join(u' ') : QString();
}

// Of all commands, each once: an option has the same values wherever it is taken.
std::vector<Option> optionsWithValue(const Grammar &grammar)
{
    std::vector<Option> found;
    QStringList names;
    const auto take = [&](const std::vector<Option> &options) {
        for (const Option &option : options) {
            if (option.takesValue() && !names.contains(QLatin1String(option.name))) {
                names.append(QLatin1String(option.name));
                found.push_back(option);
            }
        }
    };
    take(grammar.common);
    take(grammar.window);
    for (const Command &command : grammar.commands)
        take(command.options);
    return found;
}

// In single quotes, for bash and zsh.
QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', "'\\''"_L1) + u'\'';
}

// In single quotes, where fish knows the escape.
QString quotedForFish(QString text)
{
    return u'\'' + text.replace(u'\\', "\\\\"_L1).replace(u'\'', "\\'"_L1) + u'\'';
}

// A text in a specification of _arguments or _describe.
QString escapedForZsh(QString text)
{
    for (const QChar special : u"\\:[]"_s)
        text.replace(special, u'\\' + QString(special));
    return text;
}

// "'*--export=[writes the run log there]:FILE:_files'"
QString specification(const Option &option)
{
    QString text = QLatin1String(option.name);
    if (option.takesValue())
        text += text.startsWith("--"_L1) ? "="_L1 : "+"_L1;
    text += "["_L1 + escapedForZsh(CommandLineText::tr(option.help)) + "]"_L1;
    if (option.takesValue()) {
        const QStringList values = valuesOf(option);
        const QString action = takesFile(option) ? u"_files"_s
            : values.isEmpty()                   ? u" "_s
                                                 : "("_L1 + values.join(u' ') + ")"_L1;
        text += ":"_L1 + escapedForZsh(QLatin1String(option.value)) + ":"_L1 + action;
    }
    return quoted((option.repeatable ? "*"_L1 : ""_L1) + text);
}

QString specifications(const std::vector<Option> &options)
{
    QString text;
    for (const Option &option : options)
        text += " \\\n        "_L1 + specification(option);
    return text;
}

// Lines of fish for options that are taken where the condition holds.
QString fishOptions(const std::vector<Option> &options, const QString &condition)
{
    QString lines;
    for (const Option &option : options) {
        const QString name = QLatin1String(option.name);
        QString line = "complete -c hilera"_L1 + condition;
        line += name.startsWith("--"_L1) ? " -l "_L1 + name.mid(2) : " -s "_L1 + name.mid(1);
        if (option.takesValue())
            line += takesFile(option) ? " -r -F"_L1 : " -x"_L1;
        if (const QStringList values = valuesOf(option); !values.isEmpty())
            line += " -a "_L1 + quotedForFish(values.join(u' '));
        lines += line + " -d "_L1 + quotedForFish(CommandLineText::tr(option.help)) + u'\n';
    }
    return lines;
}

} // namespace

QString bashCompletion(const Grammar &grammar)
{
    QStringList before; // a command: options whose value is no command
    for (const std::vector<Option> &options : {grammar.common, grammar.window}) {
        for (const Option &option : options) {
            if (option.takesValue())
                before.append(QLatin1String(option.name));
        }
    }
    const QStringList common = namesOf(grammar.common);

    QString script = u"# bash completion for hilera\n"
                     "_hilera() {\n"
                     "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}\n"
                     "    local command= options= words= i\n"
                     "    if [[ $current == = ]]; then\n"
                     "        current=\n"
                     "    elif [[ $previous == = ]]; then\n"
                     "        previous=${COMP_WORDS[COMP_CWORD-2]}\n"
                     "    fi\n"
                     "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
                     "        case ${COMP_WORDS[i]} in\n"_s;
    script += "            "_L1 + before.join(u'|') + ") ((i++)) ;;\n"_L1;
    script += "            -*|=) ;;\n"
              "            *) command=${COMP_WORDS[i]}; break ;;\n"
              "        esac\n"
              "    done\n"
              "    COMPREPLY=()\n"
              "    case $previous in\n"_L1;
    QStringList files;
    QStringList others; // numbers and the like
    for (const Option &option : optionsWithValue(grammar)) {
        const QString name = QLatin1String(option.name);
        if (const QStringList values = valuesOf(option); !values.isEmpty()) {
            script += "        "_L1 + name + ") COMPREPLY=($(compgen -W '"_L1 + values.join(u' ')
                + "' -- \"$current\")); return 0 ;;\n"_L1;
        } else {
            (takesFile(option) ? files : others).append(name);
        }
    }
    script += "        "_L1 + files.join(u'|') + ") return 0 ;;\n"_L1;
    script += "        "_L1 + others.join(u'|') + ") compopt +o default 2>/dev/null; return 0 ;;\n"_L1;
    script += "    esac\n    case $command in\n"_L1;
    script += "        '') words='"_L1 + namesOf(grammar.commands).join(u' ') + "' options='"_L1
        + namesOf(grammar.window).join(u' ') + "' ;;\n"_L1;
    for (const Command &command : grammar.commands) {
        script += "        "_L1 + QLatin1String(command.name) + ") words='"_L1 + firstWordsOf(command)
            + "' options='"_L1 + namesOf(command.options).join(u' ') + "' ;;\n"_L1;
    }
    script += "    esac\n"
              "    [[ $current != -* ]] || words=\"$options "_L1
        + common.join(u' ')
        + "\"\n"
          "    COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
          "}\n"
          "complete -o default -F _hilera hilera\n"_L1;
    return script;
}

QString zshCompletion(const Grammar &grammar)
{
    const QString common = specifications(grammar.common);
    QString script = u"#compdef hilera\n\n"
                     "_hilera() {\n"
                     "    local curcontext=$curcontext state line\n"
                     "    typeset -A opt_args\n"
                     "    _arguments -C"_s
        + common + specifications(grammar.window)
        + " \\\n        '1: :->command' '*:: :->rest'\n"
          "    case $state in\n"
          "    command)\n"
          "        local -a commands=(\n"_L1;
    for (const Command &command : grammar.commands) {
        script += "            "_L1
            + quoted(QString(QLatin1String(command.name)) + u':'
                + escapedForZsh(CommandLineText::tr(command.summary)))
            + u'\n';
    }
    script += "        )\n"
              "        _describe -t commands command commands\n"
              "        _files\n"
              "        ;;\n"
              "    rest)\n"
              "        case $line[1] in\n"_L1;
    for (const Command &command : grammar.commands) {
        const QString words = firstWordsOf(command);
        const QString rest = command.takesProgram ? u"'*:: :_normal'"_s
            : words.isEmpty()                     ? u"'*: :_files'"_s
                                                  : quoted("1: :("_L1 + words + ")"_L1);
        script += "        "_L1 + QLatin1String(command.name) + ")\n        _arguments"_L1
            + specifications(command.options) + common + " \\\n        "_L1 + rest + "\n        ;;\n"_L1;
    }
    return script
        + "        esac\n"
          "        ;;\n"
          "    esac\n"
          "}\n\n"
          "_hilera \"$@\"\n"_L1;
}

QString fishCompletion(const Grammar &grammar)
{
    const QString commands = namesOf(grammar.commands).join(u' ');
    const QString noCommand = " -n 'not __fish_seen_subcommand_from "_L1 + commands + "'"_L1;
    QString script = u"# fish completion for hilera\n"_s;
    for (const Command &command : grammar.commands) {
        script += "complete -c hilera"_L1 + noCommand + " -a "_L1 + QLatin1String(command.name) + " -d "_L1
            + quotedForFish(CommandLineText::tr(command.summary)) + u'\n';
    }
    script += fishOptions(grammar.common, {}) + fishOptions(grammar.window, noCommand);
    for (const Command &command : grammar.commands) {
        const QString condition =
            " -n '__fish_seen_subcommand_from "_L1 + QLatin1String(command.name) + "'"_L1;
        if (const QString words = firstWordsOf(command); !words.isEmpty())
            script += "complete -c hilera"_L1 + condition + " -f -a '"_L1 + words + "'\n"_L1;
        script += fishOptions(command.options, condition);
    }
    return script;
}

} // namespace hilera
