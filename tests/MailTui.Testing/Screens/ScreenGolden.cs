using Xunit.Sdk;

namespace MailTui.Testing.Screens;

/// <summary>
/// Compares a whole screen with a file that one can <c>cat</c>. A missing file fails; files are written only when
/// <c>MAILTUI_UPDATE_GOLDENS=1</c>.
/// </summary>
public static class ScreenGolden
{
    /// <param name="path">The golden file.</param>
    /// <param name="screen">What is on the screen.</param>
    public static void Verify(string path, string screen)
    {
        if (Environment.GetEnvironmentVariable("MAILTUI_UPDATE_GOLDENS") == "1")
        {
            File.WriteAllText(path, screen);
            return;
        }

        if (!File.Exists(path))
            throw new XunitException($"There is no {Path.GetFileName(path)}; the screen is:\n{screen}");

        string golden = File.ReadAllText(path).ReplaceLineEndings("\n");
        if (golden != screen)
            throw new XunitException($"{Path.GetFileName(path)} differs.\nexpected:\n{golden}\nactual:\n{screen}");
    }
}
