/** Opens the pane at a step. */
import { navigation, type Screen } from '../taskpane/navigation';

export async function openScreen(screen: Screen): Promise<void> {
  navigation.go(screen);
  await Office.addin.showAsTaskpane();
}
