using System.Text;

namespace MailTui.Core.Rendering;

/// <summary>What holds between two braces of an RTF document.</summary>
internal struct RtfGroup(Encoding encoding)
{
    /// <summary>Of the bytes, by the font.</summary>
    public Encoding Encoding { get; set; } = encoding;

    public int Font { get; set; }

    /// <summary>How many characters follow a Unicode character for those who cannot read it.</summary>
    public int FallbackCharacters { get; set; } = 1;

    /// <summary>Not text: a table of fonts, a picture.</summary>
    public bool IsHidden { get; set; }

    /// <summary>To be passed over by those who do not know the word that follows.</summary>
    public bool IsOptional { get; set; }

    /// <summary>A tag of wrapped HTML.</summary>
    public bool IsTag { get; set; }

    /// <summary>Beside wrapped HTML, for those who do not know it.</summary>
    public bool IsFallback { get; set; }
}
