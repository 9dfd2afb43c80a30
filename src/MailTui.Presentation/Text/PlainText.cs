using System.Globalization;
using System.Text;

namespace MailTui.Presentation.Text;

/// <summary>
/// What is left of a text on a terminal that knows ASCII alone, in as many cells: our own marks have a form of their own,
/// Latin letters lose their accents, and what there is nothing for becomes <c>?</c>.
/// </summary>
public static class PlainText
{
    private const char Unknown = '?';

    // In pairs: a character of one cell and what stands for it.
    private const string Marks =
        "●*★!↩<⎘@✗x✓v✔v✘x▸>▾v▹>▿v└`┌.┐.┘'├+┤+┬+┴+┼+─-━-│|┃|═=║|▏_▌#▓#░.▒:█#↻~›>‹<·-•*◦o…~—-–-‑-−-×x→>←<↑^↓v⇒>⇐<"
        + "‘'’'“\"”\"„\"‚'«<»>¦|¡!¿?©c®r°o±+µu€E£L¥Y¢c\u00a0 ";

    private const string Letters =
        "ÀAÁAÂAÃAÄAÅAÆAÇCÈEÉEÊEËEÌIÍIÎIÏIÐDÑNÒOÓOÔOÕOÖOØOÙUÚUÛUÜUÝYÞTßsàaáaâaãaäaåaæaçcèeéeêeëeìiíiîiïiðdñnòoóoôoõoöoøo"
        + "ùuúuûuüuýyþtÿyĀAāaĂAăaĄAąaĆCćcČCčcĎDďdĐDđdĒEēeĘEęeĚEěeĞGğgĢGģgĪIīiİIıiĶKķkĹLĺlĻLļlĽLľlŁLłlŃNńnŅNņnŇNňnŌOōo"
        + "ŐOőoŒOœoŔRŕrŘRřrŚSśsŞSşsŠSšsŢTţtŤTťtŪUūuŮUůuŰUűuŲUųuŸYŹZźzŻZżzŽZžzȘSșsȚTțt";

    private static readonly Dictionary<char, char> Forms = (Marks + Letters)
        .Chunk(2)
        .ToDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>As many cells as <paramref name="text"/> has.</summary>
    public static string Ascii(string text)
    {
        if (System.Text.Ascii.IsValid(text))
            return text;
        var plain = new StringBuilder(text.Length);
        foreach (string cluster in Clusters(text))
        {
            int width = Cells.Width(cluster);
            if (width > 0)
                plain.Append(Form(cluster)).Append(' ', width - 1);
        }

        return plain.ToString();
    }

    /// <summary>Without lines, bars and corners, which a voice would read out one by one.</summary>
    public static string WithoutLines(string text) =>
        text.AsSpan().IndexOfAnyInRange('\u2500', '\u259f') < 0
            ? text
            : string.Create(
                text.Length,
                text,
                static (plain, text) =>
                {
                    for (int i = 0; i < plain.Length; i++)
                        plain[i] = text[i] is >= '\u2500' and <= '\u259f' ? ' ' : text[i];
                }
            );

    private static char Form(string cluster) =>
        cluster[0] is >= ' ' and <= '~' and var ascii ? ascii
        : cluster[0] is >= '\uFF01' and <= '\uFF5E' and var wide ? (char)(wide - 0xFEE0)
        : Forms.GetValueOrDefault(cluster[0], Unknown);

    private static IEnumerable<string> Clusters(string text)
    {
        TextElementEnumerator clusters = StringInfo.GetTextElementEnumerator(text);
        while (clusters.MoveNext())
            yield return clusters.GetTextElement();
    }
}
