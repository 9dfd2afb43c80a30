namespace MailTui.Presentation.Commands;

/// <summary>Which keys mean what, by context. Immutable; <see cref="KeymapBuilder"/> makes it.</summary>
public sealed class Keymap
{
    private readonly Dictionary<(CommandContexts Context, KeyChord Chord), BoundKey> _keys = [];
    private readonly Dictionary<CommandContexts, List<BoundKey>> _ordered = [];
    private readonly HashSet<(CommandContexts Context, KeyChord Prefix)> _prefixes = [];

    /// <param name="bindings">In the order in which they are listed; no chord twice in a context, none hidden.</param>
    internal Keymap(
        IEnumerable<(CommandContexts Context, BoundKey Key)> bindings,
        IReadOnlyList<KeyPrefix> prefixes,
        string preset
    )
    {
        (Prefixes, Preset) = (prefixes, preset);
        foreach ((CommandContexts context, BoundKey key) in bindings)
        {
            _keys.Add((context, key.Chord), key);
            for (KeyChord prefix = key.Chord.Prefix; !prefix.IsEmpty; prefix = prefix.Prefix)
                _prefixes.Add((context, prefix));
            if (!_ordered.TryGetValue(context, out var keys))
                _ordered[context] = keys = [];
            keys.Add(key);
        }
    }

    /// <summary>The default keys.</summary>
    public static Keymap Default { get; } = KeymapBuilder.Build(KeyPresets.DefaultName, []);

    /// <summary>The name of the key set that it was made from.</summary>
    public string Preset { get; }

    public IReadOnlyList<KeyPrefix> Prefixes { get; }

    public BoundKey? Find(CommandContexts context, KeyChord chord) =>
        _keys.TryGetValue((context, chord), out BoundKey key) ? key : null;

    /// <summary>More keys may follow this one.</summary>
    public bool IsPrefix(CommandContexts context, KeyChord chord) => _prefixes.Contains((context, chord));

    /// <summary>What may follow a prefix, in the order of the command table.</summary>
    public IReadOnlyList<BoundKey> After(CommandContexts context, KeyChord prefix) =>
        [.. In(context).Where(key => !prefix.IsEmpty && key.Chord.Prefix == prefix)];

    /// <summary>Everything that has a key in a context, in the order of the command table.</summary>
    public IReadOnlyList<BoundKey> In(CommandContexts context) => _ordered.GetValueOrDefault(context) ?? [];

    /// <summary>The keys of a command in a context, the first the one to learn.</summary>
    public IReadOnlyList<KeyChord> Of(ICommand command, CommandContexts context) =>
        [.. In(context).Where(key => key.Command == command && key.Argument.Length == 0).Select(key => key.Chord)];

    /// <summary>The words for a prefix: the title of the popup.</summary>
    public string TitleOf(KeyChord prefix) =>
        Prefixes.FirstOrDefault(known => known.Chord == prefix)?.Title ?? prefix.ToString();
}
