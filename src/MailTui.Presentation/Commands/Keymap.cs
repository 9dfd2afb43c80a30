namespace MailTui.Presentation.Commands;

/// <summary>Which keys mean what, by context. Immutable; made from the commands' own default keys.</summary>
public sealed class Keymap
{
    private readonly Dictionary<(CommandContexts Context, KeyChord Chord), ICommand> _commands = [];
    private readonly Dictionary<CommandContexts, List<(KeyChord Chord, ICommand Command)>> _ordered = [];

    /// <exception cref="ArgumentException">Two commands want the same chord, or one hides behind another's prefix.</exception>
    public Keymap(IReadOnlyList<ICommand> commands, IReadOnlyList<KeyPrefix> prefixes)
    {
        Prefixes = prefixes;
        foreach (ICommand command in commands)
        foreach (KeyBinding binding in command.DefaultKeys)
            Bind(command, binding);
    }

    /// <summary>The default keys.</summary>
    public static Keymap Default { get; } = new(CommandTable.All, CommandTable.Prefixes);

    public IReadOnlyList<KeyPrefix> Prefixes { get; }

    public ICommand? Find(CommandContexts context, KeyChord chord) => _commands.GetValueOrDefault((context, chord));

    /// <summary>What may follow a prefix, in the order of the command table.</summary>
    public IReadOnlyList<(KeyChord Chord, ICommand Command)> After(CommandContexts context, KeyChord prefix) =>
        [.. In(context).Where(entry => !prefix.IsEmpty && entry.Chord.Prefix == prefix)];

    /// <summary>Everything that has a key in a context, in the order of the command table.</summary>
    public IReadOnlyList<(KeyChord Chord, ICommand Command)> In(CommandContexts context) =>
        _ordered.GetValueOrDefault(context) ?? [];

    private void Bind(ICommand command, KeyBinding binding)
    {
        foreach (CommandContexts context in Enum.GetValues<CommandContexts>())
        {
            if (!IsSingle(context) || (binding.Contexts & context) == 0)
                continue;
            if (!_commands.TryAdd((context, binding.Chord), command))
                throw new ArgumentException($"{binding.Chord} is bound twice in {context}.");
            if (Find(context, binding.Chord.Prefix) is { } hidden)
                throw new ArgumentException($"{binding.Chord} can not be pressed: its prefix means {hidden.Name}.");
            if (!_ordered.TryGetValue(context, out var entries))
                _ordered[context] = entries = [];
            entries.Add((binding.Chord, command));
        }
    }

    private static bool IsSingle(CommandContexts contexts) => contexts is not 0 && (contexts & (contexts - 1)) == 0;
}
