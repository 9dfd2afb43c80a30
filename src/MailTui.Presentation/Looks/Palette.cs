using MailTui.Presentation.Text;

namespace MailTui.Presentation.Looks;

/// <summary>How everything looks: one look for every tone, and what a selected row is laid upon. Immutable.</summary>
public sealed record Palette
{
    private readonly Dictionary<Tone, Look> _tones;

    /// <param name="tones">A tone that is missing looks like <see cref="Tone.Normal"/>.</param>
    public Palette(IEnumerable<KeyValuePair<Tone, Look>> tones) => _tones = new(tones);

    /// <summary>Of the selected row where the keys go. A colour of its own makes the whole row look so.</summary>
    public Look Selection { get; init; } = new(Style: TypeStyles.Reverse);

    /// <summary>Of the selected row of a pane where they do not.</summary>
    public Look PaleSelection { get; init; } = new(Style: TypeStyles.Underline);

    /// <summary>What is drawn with ASCII alone.</summary>
    public bool Ascii { get; init; }

    /// <summary>Lines between panes and around boxes are left out, for ears.</summary>
    public bool WithoutLines { get; init; }

    /// <summary>In the order of <c>Ui.Rules</c>.</summary>
    public IReadOnlyList<Look> Rules { get; init; } = [];

    public Look this[Tone tone]
    {
        get
        {
            Look normal = _tones.GetValueOrDefault(Tone.Normal, Look.Plain);
            if (tone == Tone.Selected)
                return Selected(normal, focused: true);
            Look look = _tones.GetValueOrDefault(tone, normal);
            return look with
            {
                Foreground = look.Foreground ?? normal.Foreground,
                Background = look.Background ?? normal.Background,
            };
        }
    }

    /// <summary>A row of the list.</summary>
    /// <param name="rule">Its index in <see cref="Rules"/>; null when none matches.</param>
    /// <param name="selected">Null: it is not; else whether keys go there.</param>
    public Look Row(Tone tone, int? rule, bool? selected)
    {
        Look look = this[tone];
        if (rule is { } index && index < Rules.Count)
            look = Mark(tone)
                ? look with
                {
                    Background = Rules[index].Background ?? look.Background,
                }
                : Rules[index].Over(look);
        return selected is { } focused ? Selected(look, focused) : look;
    }

    /// <summary>
    /// On a coloured selection, text has the selection's colour: that of a tone is made for another background.
    /// </summary>
    public Look Selected(Look look, bool focused)
    {
        Look selection = focused ? Selection : PaleSelection;
        TypeStyles kept = look.Style & ~TypeStyles.Dim;
        if ((selection.Style & TypeStyles.Reverse) != 0)
            return new(Style: (kept & (TypeStyles.Bold | TypeStyles.Underline)) | selection.Style);
        return selection.Over(look with { Style = kept });
    }

    /// <summary>With looks of the user's own.</summary>
    /// <param name="own">By the names of <see cref="LookNames"/>.</param>
    public Palette With(IReadOnlyDictionary<string, Look> own)
    {
        var tones = new Dictionary<Tone, Look>(_tones);
        Palette palette = this;
        foreach ((string name, Look look) in own)
        {
            if (LookNames.Tone(name) is { } tone)
                tones[tone] = look;
            else if (name.Equals(LookNames.Selection, StringComparison.OrdinalIgnoreCase))
                palette = palette with { Selection = look };
            else
                palette = palette with { PaleSelection = look };
        }

        return new Palette(tones)
        {
            Selection = palette.Selection,
            PaleSelection = palette.PaleSelection,
            Rules = Rules,
            Ascii = Ascii,
            WithoutLines = WithoutLines,
        };
    }

    /// <summary>The type styles of everything, and none of its colours.</summary>
    public Palette WithoutColors() =>
        new Palette(_tones.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.WithoutColors())))
        {
            Selection = Uncolored(Selection, TypeStyles.Reverse),
            PaleSelection = Uncolored(PaleSelection, TypeStyles.Underline),
            Rules = [.. Rules.Select(look => look.WithoutColors())],
            Ascii = Ascii,
            WithoutLines = WithoutLines,
        };

    private static Look Uncolored(Look look, TypeStyles otherwise) =>
        new(Style: look.Background is null ? look.Style : otherwise);

    private static bool Mark(Tone tone) => tone is not (Tone.Normal or Tone.Strong or Tone.Faint or Tone.Unread);
}
