import { serve } from "../calls/serve";
import { LIBRARY_METHODS } from "./implementation";

serve(LIBRARY_METHODS);
