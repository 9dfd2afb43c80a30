using MailTui.Presentation.Text;

namespace MailTui.Presentation.Commands;

/// <summary>
/// Makes a keymap of three layers, each over the one before: the commands' own keys, a preset, and the user's bindings.
/// Within a layer nothing may collide; between layers the later one has its way.
/// </summary>
public sealed class KeymapBuilder
{
    private readonly IReadOnlyList<ICommand> _commands;
    private readonly Dictionary<
        (CommandContexts Context, KeyChord Chord),
        (BoundKey Key, int Layer, int Order)
    > _keys = [];
    private readonly List<string> _problems = [];
    private int _layer;
    private int _order;

    private KeymapBuilder(IReadOnlyList<ICommand> commands) => _commands = commands;

    /// <param name="preset">One of <see cref="KeyPresets.Names"/>.</param>
    /// <param name="bindings">The user's, as in <c>Ui.Bindings</c>.</param>
    /// <exception cref="KeymapException">Something about the user's choice is wrong; names all of it.</exception>
    public static Keymap Build(string preset, IEnumerable<KeyValuePair<string, string>> bindings) =>
        Build(CommandTable.All, CommandTable.Prefixes, preset, bindings);

    /// <exception cref="ArgumentException">Two commands want the same chord, or one hides behind another's prefix.</exception>
    internal static Keymap Build(
        IReadOnlyList<ICommand> commands,
        IReadOnlyList<KeyPrefix> prefixes,
        string preset,
        IEnumerable<KeyValuePair<string, string>> bindings
    )
    {
        KeyPreset chosen =
            KeyPresets.All.FirstOrDefault(known => known.Name == preset)
            ?? throw new KeymapException([
                $"Ui.Keys is \"{preset}\"; it must be one of {string.Join(", ", KeyPresets.Names)}",
            ]);
        var builder = new KeymapBuilder(commands);
        builder.BindDefaults();
        builder.BindPreset(chosen);
        builder.BindUsers([.. bindings]);
        return builder._problems.Count > 0
            ? throw new KeymapException(builder._problems)
            : new Keymap(builder.Ordered(), [.. prefixes, .. chosen.Prefixes], preset);
    }

    private void BindDefaults()
    {
        foreach (ICommand command in _commands)
        foreach (KeyBinding binding in command.DefaultKeys)
        foreach (CommandContexts context in binding.Contexts.Each())
            BindOwn(context, new(binding.Chord, command));
    }

    private void BindPreset(KeyPreset preset)
    {
        _layer++;
        foreach (KeyRule rule in preset.Rules)
        {
            var chord = KeyChord.Parse(rule.Chord);
            string[] words = rule.Command.Split(' ', 2);
            ICommand? command = words[0].Length == 0 ? null : Find(words[0]);
            if (command is null && words[0].Length > 0)
                throw new ArgumentException($"The keys of {preset.Name} name {words[0]}, which does not exist.");
            foreach (CommandContexts context in rule.Contexts.Each())
            {
                if (command is not null && (command.Contexts & context) == 0)
                    throw new ArgumentException($"{preset.Name}: {rule.Chord}: {words[0]} does not work in {context}.");
                foreach (KeyChord other in Colliding(context, chord))
                    if (_keys[(context, other)].Layer < _layer)
                        _keys.Remove((context, other));
                if (command is not null)
                    BindOwn(context, new(chord, command, words.ElementAtOrDefault(1) ?? ""));
            }
        }
    }

    private void BindOwn(CommandContexts context, BoundKey key)
    {
        foreach (KeyChord other in Colliding(context, key.Chord))
            throw new ArgumentException(
                $"{key.Chord} of {key.Command.Name} and {other} of {_keys[(context, other)].Key.Command.Name} collide in {context}."
            );
        Put(context, key);
    }

    private void BindUsers(IReadOnlyList<KeyValuePair<string, string>> texts)
    {
        _layer++;
        var bindings = new List<UserBinding>();
        foreach (var (keys, action) in texts)
        {
            try
            {
                bindings.Add(UserBinding.Parse(keys, action));
            }
            catch (FormatException mistake)
            {
                Report(keys, mistake.Message);
            }
        }

        // What is unbound first makes room; what holds in some places alone comes over what holds everywhere.
        var owners = new Dictionary<(CommandContexts, KeyChord), UserBinding>();
        foreach (UserBinding binding in bindings.Where(binding => binding.Command.Length == 0))
            Unbind(binding, owners);
        foreach (
            UserBinding binding in bindings
                .Where(binding => binding.Command.Length > 0)
                .OrderBy(binding => binding.Contexts is not null)
        )
            Bind(binding, owners);
    }

    private void Unbind(UserBinding binding, Dictionary<(CommandContexts, KeyChord), UserBinding> owners)
    {
        foreach (CommandContexts context in ContextWords.All)
        {
            if (binding.Contexts is { } only && (only & context) == 0)
                continue;
            _keys.Remove((context, binding.Chord));
            if (binding.AndAfter)
                foreach (KeyChord chord in Behind(context, binding.Chord))
                    _keys.Remove((context, chord));
            else
                owners[(context, binding.Chord)] = binding;
        }
    }

    private void Bind(UserBinding binding, Dictionary<(CommandContexts, KeyChord), UserBinding> owners)
    {
        if (binding.AndAfter)
            Report(binding.Text, "“...” can only be unbound");
        else if (Find(binding.Command) is not { } command)
            Report(
                binding.Text,
                $"there is no command “{binding.Command}”"
                    + (
                        Nearest.Of(binding.Command, _commands.Select(known => known.Name)) is { } near
                            ? $"; did you mean {near}?"
                            : ""
                    )
            );
        else if (binding.Argument.Length > 0 && command.Argument is null)
            Report(binding.Text, $"{command.Name} takes no argument");
        else if (Places(binding, command) is { } places)
            foreach (CommandContexts context in places.Each())
                if (!TryBind(binding, new(binding.Chord, command, binding.Argument), context, owners))
                    return;
    }

    /// <summary>Where a binding holds; null, and reported, when it cannot.</summary>
    private CommandContexts? Places(UserBinding binding, ICommand command)
    {
        CommandContexts places = (binding.Contexts ?? command.Contexts) & command.Contexts;
        if (binding.Contexts is { } wanted && wanted != places)
            Report(
                binding.Text,
                $"{command.Name} works only in {string.Join(", ", command.Contexts.Each().Select(ContextWords.NameOf))}"
            );
        else if (!binding.Chord.First.IsText || (places & CommandContexts.Typing) == 0)
            return places;
        else if (binding.Contexts is null || (places & ~CommandContexts.Typing) != 0)
            return places & ~CommandContexts.Typing;
        else
            Report(binding.Text, "letters are text there; take a key that writes nothing, such as ^X or F2");
        return null;
    }

    private bool TryBind(
        UserBinding binding,
        BoundKey key,
        CommandContexts context,
        Dictionary<(CommandContexts, KeyChord), UserBinding> owners
    )
    {
        if (
            owners.TryGetValue((context, key.Chord), out UserBinding? before)
            && (before.Contexts is null) == (binding.Contexts is null)
        )
        {
            Report(binding.Text, $"is bound twice in {ContextWords.NameOf(context)}: also as \"{before.Text}\"");
            return false;
        }

        _keys.Remove((context, key.Chord));
        if (Colliding(context, key.Chord) is [var other, ..])
        {
            string place = $"in {ContextWords.NameOf(context)}";
            string name = _keys[(context, other)].Key.Command.Name;
            Report(
                binding.Text,
                other.ToString().Length < key.Chord.ToString().Length
                    ? $"can never be pressed {place}, because {other} alone means {name}; unbind that with \"{other}\": \"\""
                    : $"would hide {other} ({name}) {place}; unbind all of it with \"{key.Chord} ...\": \"\""
            );
            return false;
        }

        Put(context, key);
        owners[(context, key.Chord)] = binding;
        return true;
    }

    private void Put(CommandContexts context, BoundKey key) => _keys[(context, key.Chord)] = (key, _layer, _order++);

    /// <summary>The same chord, those that begin with it, and those that it begins with.</summary>
    private List<KeyChord> Colliding(CommandContexts context, KeyChord chord)
    {
        var colliding = new List<KeyChord>();
        for (KeyChord start = chord; !start.IsEmpty; start = start.Prefix)
            if (_keys.ContainsKey((context, start)))
                colliding.Add(start);
        colliding.AddRange(Behind(context, chord));
        return colliding;
    }

    private List<KeyChord> Behind(CommandContexts context, KeyChord prefix) =>
        [
            .. _keys
                .Keys.Where(key => key.Context == context && key.Chord.BeginsWith(prefix) && key.Chord != prefix)
                .Select(key => key.Chord),
        ];

    /// <summary>In the order of the table; of a command's keys the user's come first, then the preset's.</summary>
    private IEnumerable<(CommandContexts, BoundKey)> Ordered()
    {
        Dictionary<ICommand, int> places = _commands.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        return _keys
            .OrderBy(entry => places[entry.Value.Key.Command])
            .ThenByDescending(entry => entry.Value.Layer)
            .ThenBy(entry => entry.Value.Order)
            .Select(entry => (entry.Key.Context, entry.Value.Key));
    }

    private ICommand? Find(string name) => _commands.FirstOrDefault(command => command.Name == name);

    private void Report(string keys, string problem) => _problems.Add($"Ui.Bindings: \"{keys}\": {problem}");
}
