import { serve } from "../calls/serve";
import { createFilesMethods } from "./implementation";

serve(createFilesMethods());
